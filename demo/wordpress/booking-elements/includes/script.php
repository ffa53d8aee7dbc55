<?php
/**
 * The elements' script, on pages that show them and on no others.
 *
 * @package BookingElements
 */

namespace BookingElements;

defined( 'ABSPATH' ) || exit;

const HANDLE = 'booking-elements';

/**
 * What tells those who make pages faster to leave the script as it is: a module that is combined with others, or run by them,
 * does not find its own parts. Cloudflare's Rocket Loader wants its word in front of `src`; then WP Rocket's, Autoptimize's, and
 * LiteSpeed's two.
 */
const LEAVE_ALONE = array(
	'data-cfasync'     => 'false',
	'nowprocket'       => '',
	'data-noptimize'   => '1',
	'data-no-optimize' => '1',
	'data-no-defer'    => '1',
);

/** Has the script in this page, once, and the room for the elements until it is there. */
function enqueue(): void {
	$url = script_url();
	// Without a version: the script names its own parts, and the same file at two addresses would run twice.
	if ( has_script_modules() ) {
		wp_enqueue_script_module( HANDLE, $url, array(), null );
	} else {
		// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
		wp_enqueue_script( HANDLE, $url, array(), null, true );
	}
	wp_enqueue_style( HANDLE, plugins_url( 'block/room.css', BOOKING_ELEMENTS_FILE ), array(), '0.1.0' );
}

/** Whether WordPress knows modules by itself, as it does since 6.5. */
function has_script_modules(): bool {
	return function_exists( 'wp_enqueue_script_module' );
}

/** Older ones write a tag of a classic script: ours is written anew. */
add_filter(
	'script_loader_tag',
	static function ( $tag, $handle ) {
		if ( HANDLE !== $handle || has_script_modules() ) {
			return $tag;
		}
		$words = array();
		foreach ( LEAVE_ALONE as $name => $value ) {
			$words[] = '' === $value ? $name : sprintf( '%s="%s"', $name, esc_attr( $value ) );
		}
		// phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript
		return sprintf( '<script type="module" %s src="%s" id="%s-js"></script>' . "\n", implode( ' ', $words ), esc_url( script_url() ), HANDLE );
	},
	10,
	2
);

/** Newer ones let us say more of a tag that they write; in front, because of Rocket Loader. */
add_filter(
	'wp_script_attributes',
	static function ( $attributes ) {
		if ( ! is_array( $attributes ) || ! isset( $attributes['id'] ) || HANDLE . '-js-module' !== $attributes['id'] ) {
			return $attributes;
		}
		$words = LEAVE_ALONE;
		// Here a word without a value is true.
		$words['nowprocket'] = true;
		return array_merge( $words, $attributes );
	}
);

/** Where a page is known to show the elements before it is drawn, the room for them is kept from the first line on. */
add_action(
	'wp_enqueue_scripts',
	static function (): void {
		$post = is_singular() ? get_post() : null;
		if ( ! $post || ! is_configured() ) {
			return;
		}
		// What is written as [[booking]] is shown as words.
		$is_shortcode = preg_match( '/(?<!\[)\[' . SHORTCODE . '(?![\w-])/', $post->post_content );
		if ( $is_shortcode || has_block( BLOCK, $post ) ) {
			enqueue();
		}
	}
);
