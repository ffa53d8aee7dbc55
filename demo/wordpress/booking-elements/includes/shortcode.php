<?php
/**
 * [booking event-type="intro" layout="week"]
 *
 * @package BookingElements
 */

namespace BookingElements;

defined( 'ABSPATH' ) || exit;

const SHORTCODE = 'booking';

/** Quotation marks that editors and page builders make of straight ones, as letters and as entities. */
const CURLY = '(?:[“”„‟″‘’‚′«»]|&#8220;|&#8221;|&#8222;|&#8243;|&#8216;|&#8217;|&#8242;|&ldquo;|&rdquo;|&bdquo;|&quot;)';

add_action(
	'init',
	static function (): void {
		add_shortcode( SHORTCODE, __NAMESPACE__ . '\\render_shortcode' );
	}
);

/**
 * @param array|string $attributes As WordPress read them; a word alone is a flag.
 */
function render_shortcode( $attributes ): string {
	$asked = array();
	foreach ( is_array( $attributes ) ? $attributes : array() as $name => $value ) {
		// A word without a value has a number for its name.
		if ( is_int( $name ) ) {
			$asked[ strtolower( (string) $value ) ] = 'true';
		} else {
			$asked[ $name ] = $value;
		}
	}
	$html = render( $asked );
	return '' === $html ? '' : sprintf( '<div class="booking-elements">%s</div>', $html );
}

/** Where quotation marks have become curly, WordPress would take them for a part of the value, and its spaces for its end. */
add_filter(
	'pre_do_shortcode_tag',
	static function ( $output, $tag, $attributes, $found ) {
		if ( SHORTCODE !== $tag || false !== $output ) {
			return $output;
		}
		$mended = mend_quotes( $found[3] );
		return $mended === $found[3] ? $output : render_shortcode( shortcode_parse_atts( $mended ) );
	},
	10,
	4
);

/** Attributes with straight quotation marks around each value. */
function mend_quotes( string $attributes ): string {
	$mended = preg_replace_callback(
		'/([\w-]+)\s*=\s*' . CURLY . '(.*?)' . CURLY . '(?=\s|$|\/)/u',
		static function ( array $found ): string {
			return sprintf( '%s="%s"', $found[1], str_replace( '"', '', $found[2] ) );
		},
		$attributes
	);
	return is_string( $mended ) ? $mended : $attributes;
}
