<?php
/**
 * Plugin Name:       Booking Elements
 * Description:       Booking for your site: guests pick a time and a place and are booked. A block, a shortcode, and a settings page for a booking server of your own.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The authors of booking-elements
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       booking-elements
 *
 * @package BookingElements
 */

defined( 'ABSPATH' ) || exit;

define( 'BOOKING_ELEMENTS_FILE', __FILE__ );

require __DIR__ . '/includes/attributes.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/render.php';
require __DIR__ . '/includes/shortcode.php';
require __DIR__ . '/includes/block.php';

if ( is_admin() ) {
	require __DIR__ . '/includes/settings-page.php';
}
