<?php
/**
 * The block: its comment is all that is stored with a post.
 *
 * @package BookingElements
 */

namespace BookingElements;

defined( 'ABSPATH' ) || exit;

const BLOCK = 'booking-elements/booking';

add_action(
	'init',
	static function (): void {
		register_block_type(
			dirname( BOOKING_ELEMENTS_FILE ) . '/block',
			array( 'render_callback' => __NAMESPACE__ . '\\render_block_html' )
		);
	}
);

/** @param array $attributes Of the block, in camel case. */
function render_block_html( array $attributes ): string {
	$asked = array();
	foreach ( $attributes as $name => $value ) {
		$asked[ attribute_of( (string) $name ) ] = $value;
	}
	$html = render( $asked );
	return '' === $html ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $html );
}

/** `eventType` → `event-type`. */
function attribute_of( string $name ): string {
	return strtolower( (string) preg_replace( '/[A-Z]/', '-$0', $name ) );
}

/** What the editor shows of the settings: where guests are sent, and what can be booked. No secret is among them. */
add_action(
	'enqueue_block_editor_assets',
	static function (): void {
		$facts = array(
			'server'    => is_configured() ? settings()['server'] : '',
			'owner'     => settings()['owner'],
			'eventType' => settings()['event-type'],
			'settings'  => current_user_can( 'manage_options' ) ? admin_url( 'options-general.php?page=booking-elements' ) : '',
		);
		wp_add_inline_script(
			'booking-elements-booking-editor-script',
			'window.bookingElements = ' . wp_json_encode( $facts, JSON_HEX_TAG | JSON_HEX_AMP ) . ';',
			'before'
		);
	}
);
