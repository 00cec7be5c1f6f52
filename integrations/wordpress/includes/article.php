<?php
/**
 * A post as a payload.
 *
 * @package ArticleEmbed
 */

namespace ArticleEmbed;

defined( 'ABSPATH' ) || exit;

/** Widths of a picture that a payload offers. */
const MAX_SOURCES = 12;

/** Related stories that a payload has. */
const MAX_RELATED = 4;

/**
 * Whether everybody may read a post and its card.
 *
 * @param mixed $post Post.
 * @return bool
 */
function has_article( $post ) {
	return $post instanceof \WP_Post && 'post' === $post->post_type && settings()['publish']
		&& is_post_publicly_viewable( $post ) && ! post_password_required( $post ) && '' === $post->post_password;
}

/**
 * The payload of a post, for which `has_article()` is true.
 *
 * @param \WP_Post $post Post.
 * @return array
 */
function article( \WP_Post $post ) {
	$article = array(
		'version'  => 1,
		'id'       => (string) $post->ID,
		'url'      => get_permalink( $post ),
		'headline' => plain( get_the_title( $post ) ),
	);
	if ( is_in_language_of_site( $article['headline'] ) ) {
		$article['language'] = get_bloginfo( 'language' );
	}
	if ( post_field( $post, 'withdrawn' ) ) {
		$article['headline'] = __( 'This article has been withdrawn.', 'article-embed' );
		$article['status']   = 'canceled';
		return $article;
	}
	if ( '' === $article['headline'] ) {
		$article['headline'] = wp_trim_words( plain( get_the_excerpt( $post ) ), 12 );
	}
	$access  = post_field( $post, 'access' );
	$access  = '' === $access ? settings()['access'] : $access;
	$is_free = 'free' === $access;
	// An excerpt that WordPress makes is a part of the text, and of a text that is a film its address.
	$excerpt  = $is_free || has_excerpt( $post ) ? plain( get_the_excerpt( $post ) ) : '';
	$excerpt  = preg_match( '#^https?://\S+$#', $excerpt ) ? '' : $excerpt;
	$article += array_filter(
		array(
			'access'      => $is_free ? null : $access,
			'section'     => section( $post ),
			'excerpt'     => $excerpt,
			'body'        => $is_free && settings()['body'] ? body( $post ) : '',
			'image'       => image( (int) get_post_thumbnail_id( $post ) ),
			'authors'     => authors( $post ),
			'published'   => get_post_time( DATE_ATOM, false, $post ),
			'updated'     => get_post_modified_time( DATE_ATOM, false, $post ),
			'publisher'   => publisher(),
			'corrections' => post_field( $post, 'corrections' ),
			'related'     => related( $post ),
		)
	);
	/**
	 * Filters the payload of a post before other sites get it.
	 *
	 * @param array    $article Payload: https://github.com/article-embed/article-embed/blob/main/docs/payload.md.
	 * @param \WP_Post $post    Post.
	 */
	return apply_filters( 'article_embed_article', $article, $post );
}

/**
 * HTML as plain text.
 *
 * @param string $html HTML.
 * @return string
 */
function plain( $html ) {
	return trim( html_entity_decode( wp_strip_all_tags( strip_shortcodes( $html ), true ), ENT_QUOTES, 'UTF-8' ) );
}

/**
 * Whether a text may be in the language of the site: both are written from right to left, or neither.
 *
 * @param string $text Plain text.
 * @return bool
 */
function is_in_language_of_site( $text ) {
	$is_rtl = preg_match( '/^[^\p{L}]*[\p{Arabic}\p{Hebrew}\p{Syriac}\p{Thaana}\p{Nko}]/u', $text );
	return is_rtl() === (bool) $is_rtl;
}

/**
 * The text of a post as HTML.
 *
 * @param \WP_Post $post Post.
 * @return string
 */
function body( \WP_Post $post ) {
	return apply_filters( 'the_content', $post->post_content ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- A filter of WordPress.
}

/**
 * The first category that an editor chose: the default one says nothing.
 *
 * @param \WP_Post $post Post.
 * @return string[]|null
 */
function section( \WP_Post $post ) {
	foreach ( get_the_category( $post->ID ) as $category ) {
		if ( (int) get_option( 'default_category' ) !== $category->term_id ) {
			return array(
				'name' => plain( $category->name ),
				'url'  => get_category_link( $category ),
			);
		}
	}
	return null;
}

/**
 * The authors of a post.
 *
 * @param \WP_Post $post Post.
 * @return array[]
 */
function authors( \WP_Post $post ) {
	$id   = (int) $post->post_author;
	$name = plain( (string) get_the_author_meta( 'display_name', $id ) );
	$bio  = plain( (string) get_the_author_meta( 'description', $id ) );
	$url  = get_author_posts_url( $id );
	return '' === $name ? array() : array( array_filter( compact( 'name', 'url', 'bio' ) ) );
}

/**
 * A picture with its other widths.
 *
 * @param int $id Attachment; 0 for none.
 * @return array|null
 */
function image( $id ) {
	$full = $id ? wp_get_attachment_image_src( $id, 'full' ) : false;
	if ( ! $full ) {
		return null;
	}
	$sources = array();
	foreach ( (array) ( wp_get_attachment_metadata( $id )['sizes'] ?? array() ) as $name => $size ) {
		$copy = wp_get_attachment_image_src( $id, $name );
		// Other ratios are cropped.
		if ( $copy && $copy[2] > 0 && abs( $copy[1] / $copy[2] - $full[1] / $full[2] ) < 0.02 ) {
			$sources[ $copy[1] ] = array(
				'url'   => $copy[0],
				'width' => $copy[1],
			);
		}
	}
	return array_filter(
		array(
			'url'     => $full[0],
			'width'   => $full[1],
			'height'  => $full[2],
			'alt'     => plain( (string) get_post_meta( $id, '_wp_attachment_image_alt', true ) ),
			'caption' => plain( (string) wp_get_attachment_caption( $id ) ),
			'sources' => array_slice( array_values( $sources ), 0, MAX_SOURCES ),
		)
	);
}

/**
 * The publisher: this site, unless the settings name another one.
 *
 * @return string[]
 */
function publisher() {
	$name = settings()['publisher_name'];
	$logo = settings()['publisher_logo'];
	return array_filter(
		array(
			'name' => '' === $name ? plain( get_bloginfo( 'name' ) ) : $name,
			'url'  => home_url( '/' ),
			'logo' => '' === $logo ? get_site_icon_url( 192 ) : $logo,
		)
	);
}

/**
 * Newer posts of the same categories.
 *
 * @param \WP_Post $post Post.
 * @return array[]
 */
function related( \WP_Post $post ) {
	$posts    = get_posts(
		array(
			'category__in'        => wp_get_post_categories( $post->ID ),
			'exclude'             => array( $post->ID ), // phpcs:ignore WordPressVIPMinimum.Performance.WPQueryParams.PostNotIn_exclude -- One post.
			'numberposts'         => 2 * MAX_RELATED,
			'has_password'        => false,
			'ignore_sticky_posts' => true,
		)
	);
	$story    = static function ( \WP_Post $other ) {
		return array_filter(
			array(
				'url'       => get_permalink( $other ),
				'headline'  => plain( get_the_title( $other ) ),
				'published' => get_post_time( DATE_ATOM, false, $other ),
				'image'     => image( (int) get_post_thumbnail_id( $other ) ),
			)
		);
	};
	$is_shown = static function ( \WP_Post $other ) {
		return ! post_field( $other, 'withdrawn' );
	};
	return array_map( $story, array_slice( array_filter( $posts, $is_shown ), 0, MAX_RELATED ) );
}
