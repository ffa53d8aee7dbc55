<?php
/**
 * An element, as it stands in a page. It is written when the page is shown: nothing of it is stored with a post, where the
 * filters for those who may not write all HTML would take it out.
 *
 * @package BookingElements
 */

namespace BookingElements;

defined( 'ABSPATH' ) || exit;

/**
 * The element that is asked for, with its script.
 *
 * @param array $asked Attributes of the element by their names; besides `element`, `owner`, `label`.
 * @return string Nothing for visitors where nothing is set yet.
 */
function render( array $asked ): string {
	if ( ! is_configured() ) {
		return advice();
	}
	$settings = settings();
	$owner    = isset( $asked['owner'] ) ? read_value( 'slug', $asked['owner'] ) : '';
	$owner    = '' === $owner ? $settings['owner'] : $owner;
	$element  = isset( $asked['element'] ) && in_array( $asked['element'], ELEMENTS, true ) ? $asked['element'] : 'widget';
	$given    = attributes_of( $asked, $settings, $owner );
	$page     = page_url( $owner, isset( $given['event-type'] ) ? $given['event-type'] : '' );
	$label    = isset( $asked['label'] ) ? read_value( 'text', $asked['label'] ) : '';
	// What is read elsewhere has no scripts.
	if ( is_feed() ) {
		return sprintf( '<p>%s</p>', link_to( $page, $label ) );
	}
	enqueue();
	if ( 'widget' === $element ) {
		return sprintf( '<booking-widget%s>%s</booking-widget>', written( $given ), link_to( $page, $label, 'fallback' ) );
	}
	if ( 'floating' === $element ) {
		$given['floating'] = 'true';
	}
	return sprintf(
		'<booking-button%s>%s</booking-button><noscript>%s</noscript>',
		written( $given ),
		esc_html( $label ),
		link_to( $page, $label )
	);
}

/** What the element is given: what is asked for, else what the settings say. */
function attributes_of( array $asked, array $settings, string $owner ): array {
	$given = array( 'backend-url' => backend_url( $owner ) );
	foreach ( WIDGET_ATTRIBUTES as $name => $kind ) {
		$value = isset( $asked[ $name ] ) ? read_value( $kind, $asked[ $name ] ) : '';
		// What one owner offers by default, another does not.
		$has_default = isset( $settings[ $name ] ) && ( 'event-type' !== $name || $owner === $settings['owner'] );
		if ( '' === $value && $has_default ) {
			$value = $settings[ $name ];
		}
		if ( '' !== $value ) {
			$given[ $name ] = $value;
		}
	}
	return $given;
}

/** Attributes as they stand in a tag. */
function written( array $given ): string {
	$text = '';
	foreach ( $given as $name => $value ) {
		$is_flag = 'floating' === $name || ( isset( WIDGET_ATTRIBUTES[ $name ] ) && 'flag' === WIDGET_ATTRIBUTES[ $name ] );
		$text   .= $is_flag
			? ' ' . $name
			: sprintf( ' %s="%s"', $name, 'backend-url' === $name ? esc_url( $value ) : esc_attr( $value ) );
	}
	return $text;
}

/** The link to the server's own page. */
function link_to( string $page, string $label, string $slot = '' ): string {
	return sprintf(
		'<a%s href="%s">%s</a>',
		'' === $slot ? '' : sprintf( ' slot="%s"', esc_attr( $slot ) ),
		esc_url( $page ),
		esc_html( '' === $label ? __( 'Book on our booking page', 'booking-elements' ) : $label )
	);
}

/** What is still to be done, for whoever can do it or ask for it; visitors see nothing. */
function advice(): string {
	if ( current_user_can( 'manage_options' ) ) {
		return sprintf(
			'<p><strong>%s</strong> <a href="%s">%s</a></p>',
			esc_html__( 'Booking: only you see this.', 'booking-elements' ),
			esc_url( admin_url( 'options-general.php?page=booking-elements' ) ),
			esc_html__( 'Say where your booking server is, and guests can book here.', 'booking-elements' )
		);
	}
	if ( current_user_can( 'edit_posts' ) ) {
		return sprintf(
			'<p><strong>%s</strong> %s</p>',
			esc_html__( 'Booking: visitors do not see this.', 'booking-elements' ),
			esc_html__( 'Ask an administrator of this site to say, in Settings → Booking, where the booking server is.', 'booking-elements' )
		);
	}
	return '';
}
