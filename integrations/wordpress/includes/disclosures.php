<?php
/**
 * What a fallback discloses of an article: who paid for it, and what artificial intelligence had to do with its text. What
 * is in doubt is disclosed.
 *
 * @package ArticleEmbed
 */

namespace ArticleEmbed;

defined( 'ABSPATH' ) || exit;

/**
 * The words for who paid for an article; empty if nobody did.
 *
 * @param array $payload Payload: our own format, or schema.org.
 * @return string
 */
function paid_words( array $payload ) {
	$sponsor = $payload['sponsored'] ?? $payload['sponsor'] ?? $payload['funder'] ?? false;
	if ( in_array( $sponsor, array( false, '', array() ), true ) ) {
		$types = (string) wp_json_encode( $payload['@type'] ?? '' );
		return false === stripos( $types, 'AdvertiserContent' ) ? '' : __( 'Paid content', 'article-embed' );
	}
	$first = is_array( $sponsor ) && isset( $sponsor[0] ) ? $sponsor[0] : $sponsor;
	$name  = is_array( $first ) ? ( $first['by'] ?? $first['name'] ?? '' ) : $first;
	$name  = plain_text( $name, 200 );
	if ( '' === $name ) {
		return __( 'Paid content', 'article-embed' );
	}
	/* translators: %s: name of who paid, such as Delta Rice. */
	return sprintf( __( 'Paid for by %s', 'article-embed' ), $name );
}

/**
 * The words for what artificial intelligence had to do with a text; empty if nothing.
 *
 * @param array $payload Payload: our own format, or schema.org.
 * @return string
 */
function ai_words( array $payload ) {
	$kind = $payload['ai'] ?? false;
	$kind = is_array( $kind ) ? ( $kind['kind'] ?? 'made' ) : $kind;
	if ( ! isset( $payload['ai'] ) ) {
		// https://cv.iptc.org/newscodes/digitalsourcetype/.
		$source = (string) wp_json_encode( $payload['digitalSourceType'] ?? '' );
		$is     = static function ( $name ) use ( $source ) {
			return false !== stripos( $source, $name );
		};
		$kind   = $is( 'compositeWithTrained' ) || $is( 'algorithmicallyEnhanced' ) || $is( 'compositeSynthetic' ) ? 'assisted' : $is( 'trainedAlgorithmic' );
	}
	if ( in_array( $kind, array( false, 'none' ), true ) ) {
		return '';
	}
	return 'assisted' === $kind ? __( 'AI-assisted', 'article-embed' ) : __( 'Made with AI', 'article-embed' );
}

/**
 * A disclosure of a summary as a paragraph; empty if there is none.
 *
 * @param string[] $summary What is known of the article.
 * @param string   $name    Name of the disclosure: paid, ai.
 * @return string HTML.
 */
function disclosure( array $summary, $name ) {
	return isset( $summary[ $name ] ) ? '<p><strong>' . inert( $summary[ $name ] ) . '</strong></p>' : '';
}
