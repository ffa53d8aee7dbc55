<?php
/**
 * Settings → Booking.
 *
 * @package BookingElements
 */

namespace BookingElements;

defined( 'ABSPATH' ) || exit;

const PAGE = 'booking-elements';

add_action(
	'admin_menu',
	static function (): void {
		$hook = add_options_page(
			__( 'Booking', 'booking-elements' ),
			__( 'Booking', 'booking-elements' ),
			'manage_options',
			PAGE,
			__NAMESPACE__ . '\\show_page'
		);
		add_action(
			'admin_enqueue_scripts',
			static function ( $current ) use ( $hook ): void {
				if ( $current === $hook ) {
					wp_enqueue_script( 'booking-elements-settings', plugins_url( 'admin/settings.js', BOOKING_ELEMENTS_FILE ), array( 'wp-i18n' ), '0.1.0', true );
					wp_set_script_translations( 'booking-elements-settings', 'booking-elements' );
				}
			}
		);
	}
);

add_filter(
	'plugin_action_links_' . plugin_basename( BOOKING_ELEMENTS_FILE ),
	static function ( array $links ): array {
		$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=' . PAGE ) ), esc_html__( 'Settings', 'booking-elements' ) );
		return array_merge( array( $link ), $links );
	}
);

add_action(
	'admin_init',
	static function (): void {
		add_settings_section( 'server', __( 'Booking server', 'booking-elements' ), __NAMESPACE__ . '\\show_answer', PAGE );
		add_settings_section( 'looks', __( 'Unless a page says otherwise', 'booking-elements' ), '__return_empty_string', PAGE );
		foreach ( fields() as $name => $field ) {
			add_settings_field(
				$name,
				esc_html( $field['label'] ),
				__NAMESPACE__ . '\\show_field',
				PAGE,
				$field['section'],
				array_merge( $field, array( 'name' => $name, 'label_for' => 'booking-' . $name ) )
			);
		}
	}
);

/** The fields of the page, by the name of what they set. */
function fields(): array {
	return array(
		'server'     => array(
			'section' => 'server',
			'label'   => __( 'Address of the booking server', 'booking-elements' ),
			'help'    => __( 'Such as https://book.example. Guests’ browsers ask it for free times, and send bookings there.', 'booking-elements' ),
			'type'    => 'url',
		),
		'owner'      => array(
			'section' => 'server',
			'label'   => __( 'Whose bookings', 'booking-elements' ),
			'help'    => __( 'The owner’s name in addresses: anna in https://book.example/anna.', 'booking-elements' ),
		),
		'script'     => array(
			'section' => 'server',
			'label'   => __( 'Address of the script', 'booking-elements' ),
			'help'    => __( 'Only where it is not at /booking-elements/booking-elements.js of the booking server.', 'booking-elements' ),
			'type'    => 'url',
		),
		'event-type' => array(
			'section' => 'looks',
			'label'   => __( 'What is booked', 'booking-elements' ),
			'help'    => __( 'Its name in addresses: intro in https://book.example/anna/intro. Empty: guests choose from all that is offered.', 'booking-elements' ),
		),
		'layout'     => array(
			'section' => 'looks',
			'label'   => __( 'Times', 'booking-elements' ),
			'choices' => array(
				''     => __( 'A month, and the times of a day', 'booking-elements' ),
				'week' => __( 'A week of times', 'booking-elements' ),
				'list' => __( 'A list of the next times', 'booking-elements' ),
			),
		),
		'theme'      => array(
			'section' => 'looks',
			'label'   => __( 'Light or dark', 'booking-elements' ),
			'choices' => array(
				''      => __( 'Like the page around it', 'booking-elements' ),
				'auto'  => __( 'As the visitor’s device prefers', 'booking-elements' ),
				'light' => __( 'Light', 'booking-elements' ),
				'dark'  => __( 'Dark', 'booking-elements' ),
			),
		),
		'language'   => array(
			'section' => 'looks',
			'label'   => __( 'Language', 'booking-elements' ),
			'help'    => __( 'Such as de or pt-BR. Empty: the language of the page.', 'booking-elements' ),
		),
	);
}

/** @param array $field One of fields(), with its name. */
function show_field( array $field ): void {
	$id    = 'booking-' . $field['name'];
	$name  = OPTION . '[' . $field['name'] . ']';
	$value = settings()[ $field['name'] ];
	if ( isset( $field['choices'] ) ) {
		printf( '<select id="%s" name="%s">', esc_attr( $id ), esc_attr( $name ) );
		foreach ( $field['choices'] as $choice => $label ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $choice ), selected( $value, $choice, false ), esc_html( $label ) );
		}
		echo '</select>';
	} else {
		printf(
			'<input class="regular-text" id="%1$s" name="%2$s" type="%3$s" value="%4$s" aria-describedby="%1$s-help" autocomplete="off" spellcheck="false" dir="ltr">',
			esc_attr( $id ),
			esc_attr( $name ),
			esc_attr( isset( $field['type'] ) ? $field['type'] : 'text' ),
			esc_attr( $value )
		);
	}
	if ( isset( $field['help'] ) ) {
		printf( '<p class="description" id="%s-help">%s</p>', esc_attr( $id ), esc_html( $field['help'] ) );
	}
}

/** Where the page says what the server answers. */
function show_answer(): void {
	echo '<p id="booking-found" role="status"></p>';
}

/** The page itself; WordPress checks the form's nonce and the right to send it. */
function show_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	printf( '<div class="wrap"><h1>%s</h1><form action="options.php" method="post">', esc_html( get_admin_page_title() ) );
	settings_fields( OPTION );
	do_settings_sections( PAGE );
	submit_button();
	printf(
		'</form><h2>%s</h2><p>%s</p><p><code dir="ltr">[booking]</code> <code dir="ltr">[booking event-type="intro" layout="week"]</code> <code dir="ltr">[booking element="button" label="%s"]</code></p></div>',
		esc_html__( 'In a page', 'booking-elements' ),
		esc_html__( 'Add the block “Booking”, or write one of these:', 'booking-elements' ),
		esc_html__( 'Book a call', 'booking-elements' )
	);
}
