<?php
/**
 * Where bookings go, and how they look unless a block or a shortcode says otherwise.
 *
 * @package BookingElements
 */

namespace BookingElements;

defined( 'ABSPATH' ) || exit;

const OPTION = 'booking_elements';

/** Every setting, with what it is before anybody has set it. */
const DEFAULTS = array(
	'server'     => '',
	'owner'      => '',
	'script'     => '',
	'event-type' => '',
	'layout'     => '',
	'theme'      => '',
	'language'   => '',
);

/** The settings as they are stored, with every key. */
function settings(): array {
	$stored = get_option( OPTION );
	return array_merge( DEFAULTS, is_array( $stored ) ? array_intersect_key( $stored, DEFAULTS ) : array() );
}

/** Whether there is anything to show. */
function is_configured(): bool {
	$settings = settings();
	return '' !== $settings['server'] && '' !== $settings['owner'];
}

/** The owner's address at the booking server, which the elements ask. */
function backend_url( string $owner ): string {
	return settings()['server'] . '/v1/' . rawurlencode( $owner );
}

/** The server's own page, for whoever has no script. */
function page_url( string $owner, string $event_type ): string {
	$page = settings()['server'] . '/' . rawurlencode( $owner );
	return '' === $event_type ? $page : $page . '/' . rawurlencode( $event_type );
}

/** Where the elements' script is: where the booking server has it, unless the settings name another place. */
function script_url(): string {
	$settings = settings();
	return '' === $settings['script'] ? $settings['server'] . '/booking-elements/booking-elements.js' : $settings['script'];
}

/**
 * What may be stored of what was sent. What cannot be read keeps the value it had, and says so.
 *
 * @param mixed $sent What the form sent.
 */
function sanitize_settings( $sent ): array {
	$sent = is_array( $sent ) ? array_map( __NAMESPACE__ . '\\read_field', $sent ) : array();
	$sent = array_merge( settings(), array_intersect_key( $sent, DEFAULTS ) );
	// Whoever pastes the address that a developer writes into `backend-url` has said both at once.
	if ( preg_match( '~^(https?://.+)/v1/([^/]+)/?$~i', $sent['server'], $found ) ) {
		$sent['server'] = $found[1];
		$sent['owner']  = rawurldecode( $found[2] );
	}
	$clean           = array();
	$clean['server'] = read_address( 'server', $sent['server'] );
	$clean['script'] = read_address( 'script', $sent['script'] );
	foreach ( array( 'owner', 'event-type' ) as $name ) {
		$clean[ $name ] = '' === $sent[ $name ] || is_slug( $sent[ $name ] ) ? $sent[ $name ] : refuse( $name );
	}
	foreach ( array( 'layout', 'theme', 'language' ) as $name ) {
		$value          = read_value( WIDGET_ATTRIBUTES[ $name ], $sent[ $name ] );
		$clean[ $name ] = '' === $sent[ $name ] || '' !== $value ? $value : refuse( $name );
	}
	return array_merge( DEFAULTS, $clean );
}

/** @param mixed $value What a field of the form sent. */
function read_field( $value ): string {
	return is_scalar( $value ) ? trim( sanitize_text_field( (string) $value ) ) : '';
}

/** An address with https, or of this machine, without what follows a path. */
function read_address( string $name, string $written ): string {
	if ( '' === $written ) {
		return '';
	}
	$url   = esc_url_raw( $written, array( 'http', 'https' ) );
	$parts = wp_parse_url( $url );
	$host  = is_array( $parts ) && isset( $parts['host'] ) ? $parts['host'] : '';
	$safe  = is_array( $parts ) && isset( $parts['scheme'] ) && ( 'https' === $parts['scheme'] || is_own_machine( $host ) );
	if ( '' === $host || ! $safe || isset( $parts['query'] ) || isset( $parts['fragment'] ) || isset( $parts['user'] ) ) {
		return refuse( $name );
	}
	return untrailingslashit( $url );
}

function is_own_machine( string $host ): bool {
	return in_array( $host, array( 'localhost', '127.0.0.1', '[::1]' ), true );
}

/** Says that a setting could not be read, and answers what it was before. */
function refuse( string $name ): string {
	$said = array(
		'server' => __( 'The address of the booking server has to begin with https:// and to name nothing but the server.', 'booking-elements' ),
		'script' => __( 'The address of the script has to begin with https:// and to be a file without ? or #.', 'booking-elements' ),
	);
	if ( function_exists( 'add_settings_error' ) ) {
		add_settings_error(
			OPTION,
			$name,
			/* translators: %s: the name of a setting. */
			isset( $said[ $name ] ) ? $said[ $name ] : sprintf( __( '“%s” could not be read, and stays as it was.', 'booking-elements' ), $name )
		);
	}
	return settings()[ $name ];
}

add_action(
	'init',
	static function (): void {
		register_setting(
			OPTION,
			OPTION,
			array(
				'type'              => 'object',
				'default'           => DEFAULTS,
				'sanitize_callback' => __NAMESPACE__ . '\\sanitize_settings',
				'show_in_rest'      => false,
			)
		);
	}
);
