<?php
// php stage.php <deed> [JSON], in the folder of a WordPress: what the tests need done there besides what people do in a browser.
// Answers in JSON, on the last line.
$deed  = $argv[1];
$asked = json_decode( $argv[2] ?? '{}', true );
if ( 'database' === $deed ) {
	$connection = new mysqli( 'localhost', 'root', '', '', 0, getenv( 'WORDPRESS_SOCKET' ) );
	$connection->query( 'CREATE DATABASE ' . getenv( 'WORDPRESS_DATABASE' ) . ' CHARACTER SET utf8mb4' );
	exit( "\nnull" );
}
if ( in_array( $deed, array( 'install', 'network' ), true ) ) {
	define( 'WP_INSTALLING', true );
}
require getcwd() . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

$url = 'http://' . getenv( 'WORDPRESS_HOST' );
switch ( $deed ) {
	case 'install':
		wp_install( 'A site', 'admin', 'admin@example.com', true, '', 'password' );
		update_option( 'siteurl', $url );
		update_option( 'home', $url );
		$answer = null;
		break;
	case 'network':
		foreach ( $wpdb->tables( 'ms_global' ) as $table => $prefixed ) {
			$wpdb->$table = $prefixed;
		}
		require_once ABSPATH . 'wp-admin/includes/network.php';
		install_network();
		$answer = populate_network( 1, getenv( 'WORDPRESS_HOST' ), 'admin@example.com', 'A network', '/', false );
		break;
	case 'activate':
		$answer = activate_plugin( 'booking-elements/booking-elements.php' );
		break;
	case 'uninstall':
		deactivate_plugins( 'booking-elements/booking-elements.php' );
		uninstall_plugin( 'booking-elements/booking-elements.php' );
		// As it is stored; a registered setting is never without a value.
		$answer = $wpdb->get_var( "SELECT option_value FROM $wpdb->options WHERE option_name = 'booking_elements'" );
		break;
	case 'theme':
		switch_theme( $asked['theme'] );
		$answer = wp_get_theme()->get_stylesheet();
		break;
	case 'option':
		update_option( 'booking_elements', $asked );
		$answer = get_option( 'booking_elements' );
		break;
	case 'user':
		$answer = wp_insert_user( $asked );
		if ( is_multisite() ) {
			add_user_to_blog( 1, $answer, $asked['role'] );
		}
		break;
	case 'post':
		// As the person writes it: with the filters that their rights ask for.
		$user = get_user_by( 'login', $asked['by'] );
		wp_set_current_user( $user->ID );
		$id     = wp_insert_post( wp_slash( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => $asked['title'], 'post_content' => $asked['content'] ) ), true );
		if ( 'post' === ( $asked['type'] ?? 'page' ) ) {
			wp_update_post( array( 'ID' => $id, 'post_type' => 'post' ) );
		}
		$answer = array(
			'id'        => $id,
			'stored'    => get_post( $id )->post_content,
			'mayAll'    => current_user_can( 'unfiltered_html' ),
		);
		break;
}
echo "\n" . wp_json_encode( is_wp_error( $answer ) ? array( 'error' => $answer->get_error_message() ) : $answer );
