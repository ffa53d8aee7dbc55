<?php
/**
 * What a shortcode or a block may say, and how each value is read.
 *
 * @package BookingElements
 */

namespace BookingElements;

defined( 'ABSPATH' ) || exit;

/**
 * The attributes of <booking-widget>, which <booking-button> has too, and the kind of each. Where the server is, only the settings say: whoever may write a
 * post may not lead guests to another server.
 */
const WIDGET_ATTRIBUTES = array(
	'event-type' => 'slug',
	'layout'     => 'layout',
	'theme'      => 'theme',
	'language'   => 'language',
	'languages'  => 'text',
	'time-zone'  => 'text',
	'hour12'     => 'truth',
	'host'       => 'text',
	'prefill'    => 'flag',
	'read-only'  => 'text',
	'no-resume'  => 'flag',
	'guest'      => 'object',
	'answers'    => 'object',
	'tags'       => 'object',
	'wording'    => 'object',
);

/** What can be shown. */
const ELEMENTS = array( 'widget', 'button', 'floating' );

const LAYOUTS = array( 'month', 'week', 'list' );

const THEMES = array( 'auto', 'light', 'dark' );

/** The most letters of a value; longer ones are no value of ours. */
const LONGEST_VALUE = 2000;

/**
 * A value as the element reads it, or '' for one that it could not read.
 *
 * @param string $kind  A kind of WIDGET_ATTRIBUTES.
 * @param mixed  $value What a shortcode, a block or the settings say.
 */
function read_value( string $kind, $value ): string {
	if ( 'flag' === $kind ) {
		return is_on( $value ) ? 'true' : '';
	}
	if ( is_bool( $value ) ) {
		$value = $value ? 'true' : 'false';
	}
	if ( ! is_scalar( $value ) ) {
		return '';
	}
	$text = trim( wp_strip_all_tags( (string) $value ) );
	if ( '' === $text || strlen( $text ) > LONGEST_VALUE ) {
		return '';
	}
	switch ( $kind ) {
		case 'slug':
			return is_slug( $text ) ? $text : '';
		case 'layout':
			return in_array( $text, LAYOUTS, true ) ? $text : '';
		case 'theme':
			return in_array( $text, THEMES, true ) ? $text : '';
		case 'language':
			return preg_match( '/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/', $text ) ? $text : '';
		case 'truth':
			return in_array( $text, array( 'true', 'false' ), true ) ? $text : '';
		case 'object':
			return read_object( $text );
		default:
			return $text;
	}
}

/** Whether it is a name in an address: of an owner, of an event type. */
function is_slug( string $text ): bool {
	return strlen( $text ) <= 100 && 1 === preg_match( '/^[a-z0-9]+(?:-[a-z0-9]+)*$/D', $text );
}

/** Whether a flag is set: `[booking prefill]`, `prefill="true"`, `prefill="1"`. */
function is_on( $value ): bool {
	return is_bool( $value )
		? $value
		: is_scalar( $value ) && ! in_array( strtolower( trim( (string) $value ) ), array( '', '0', 'false', 'no', 'off' ), true );
}

/** An object in JSON, written anew, so that what is no JSON never reaches the page, and without a letter that HTML would read. */
function read_object( string $text ): string {
	$object = json_decode( $text, true );
	if ( '{' !== $text[0] || ! is_array( $object ) || array() === $object ) {
		return '';
	}
	// What a post keeps as an entity is a letter to its author.
	array_walk_recursive(
		$object,
		static function ( &$value ): void {
			if ( is_string( $value ) ) {
				$value = wp_specialchars_decode( $value, ENT_QUOTES );
			}
		}
	);
	return (string) wp_json_encode( $object, JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS );
}
