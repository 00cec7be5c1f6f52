<?php
/**
 * Removes what the plugin has stored: settings, summaries, and what posts say to other sites.
 *
 * @package ArticleEmbed
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Removes the plugin's data of one site. */
function article_embed_uninstall_site() {
	global $wpdb;
	delete_option( 'article_embed' );
	foreach ( array( 'access', 'withdrawn', 'corrections' ) as $article_embed_name ) {
		delete_post_meta_by_key( '_article_embed_' . $article_embed_name );
	}
	$article_embed_likes = array( $wpdb->esc_like( '_transient_article_embed_' ) . '%', $wpdb->esc_like( '_transient_timeout_article_embed_' ) . '%' );
	foreach ( $article_embed_likes as $article_embed_like ) {
		$wpdb->query( $wpdb->prepare( "DELETE FROM $wpdb->options WHERE option_name LIKE %s", $article_embed_like ) ); // phpcs:ignore WordPress.DB.DirectDatabaseQuery -- There is no function for it.
	}
}

if ( is_multisite() ) {
	$article_embed_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $article_embed_sites as $article_embed_site ) {
		switch_to_blog( $article_embed_site );
		article_embed_uninstall_site();
		restore_current_blog();
	}
} else {
	article_embed_uninstall_site();
}
