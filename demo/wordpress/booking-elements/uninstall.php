<?php
/**
 * Leaves nothing behind: the plugin keeps one option in each site, and nothing else.
 *
 * @package BookingElements
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $booking_elements_site ) {
		switch_to_blog( $booking_elements_site );
		delete_option( 'booking_elements' );
		restore_current_blog();
	}
} else {
	delete_option( 'booking_elements' );
}
