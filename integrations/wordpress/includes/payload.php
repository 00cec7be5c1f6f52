<?php
/**
 * What the fallback of a card says: read from its payload, and kept for a while.
 *
 * @package ArticleEmbed
 */

namespace ArticleEmbed;

defined( 'ABSPATH' ) || exit;

/** Seconds after which a payload is read again. */
const FRESH = 10 * MINUTE_IN_SECONDS;

/** Seconds after which a payload that could not be read is tried again. */
const RETRY = 2 * MINUTE_IN_SECONDS;

/** Seconds for which a summary outlives a server that does not answer. */
const KEPT = DAY_IN_SECONDS;

/**
 * The summary of the article at an address: headline, url, excerpt, publisher and disclosures. Empty if there is none.
 *
 * A publisher that answers is believed at once: an article that is gone or withdrawn has no summary. One that does not
 * answer leaves the last summary for a day.
 *
 * @param string $src Address of the payload.
 * @return string[]
 */
function summary( $src ) {
	$key    = 'article_embed_' . md5( $src );
	$stored = get_transient( $key );
	$known  = is_array( $stored ) ? $stored : array(
		'until'   => 0,
		'summary' => array(),
	);
	if ( $known['until'] > time() || ! may_request() ) {
		return $known['summary'];
	}
	// While this page waits for the publisher, others show what is known.
	$known['until'] = time() + 2 * TIMEOUT;
	set_transient( $key, $known, KEPT );
	$answer = request_json( $src );
	if ( is_array( $answer ) ) {
		$known = array(
			'until'   => time() + FRESH,
			'summary' => summarize( $answer, $src ),
		);
	} else {
		$known['until'] = time() + RETRY;
		if ( $answer >= 400 && $answer < 500 ) {
			$known['summary'] = array();
		}
	}
	set_transient( $key, $known, KEPT );
	return $known['summary'];
}

/**
 * Reads a summary from a payload: our own format, schema.org, or a post of WordPress.
 *
 * @param array  $payload Payload.
 * @param string $src     Address of the payload.
 * @return string[]
 */
function summarize( array $payload, $src ) {
	$text     = static function ( $value, $limit ) {
		return plain_text( is_array( $value ) ? ( $value['rendered'] ?? '' ) : $value, $limit );
	};
	$headline = $text( $payload['headline'] ?? $payload['title'] ?? '', 300 );
	if ( '' === $headline || ! may_be_shown( $payload ) ) {
		return array();
	}
	$url       = $payload['url'] ?? $payload['link'] ?? '';
	$publisher = $payload['publisher'] ?? '';
	$is_free   = in_array( $payload['access'] ?? 'free', array( 'free', '' ), true ) && is_free_text( $payload );
	return array_filter(
		array(
			'headline'  => $headline,
			'url'       => is_string( $url ) && '' !== $url ? checked_url( \WP_Http::make_absolute_url( $url, $src ) ) : '',
			'excerpt'   => $is_free ? $text( $payload['excerpt'] ?? $payload['description'] ?? '', 300 ) : '',
			'publisher' => $text( is_array( $publisher ) ? ( $publisher['name'] ?? '' ) : $publisher, 200 ),
			'paid'      => paid_words( $payload ),
			'ai'        => ai_words( $payload ),
		)
	);
}

/**
 * A text of a publisher without markup, as the core cleans it: no controls, no overrides of the direction, and few characters
 * in a row that show nothing or stack on a letter. Empty if it shows nothing.
 *
 * @param mixed $value HTML.
 * @param int   $limit Characters.
 * @return string
 */
function plain_text( $value, $limit ) {
	$text = is_string( $value ) ? html_entity_decode( wp_strip_all_tags( $value, true ), ENT_QUOTES, 'UTF-8' ) : '';
	$text = (string) preg_replace(
		array(
			'/[\p{Z}\p{Cc}\x{2800}]+/u',
			'/[\x{202A}-\x{202E}\x{2061}-\x{206F}\x{FEFF}\x{FFF0}-\x{FFFC}\x{115F}\x{1160}\x{17B4}\x{17B5}\x{3164}\x{FFA0}]/u',
			'/([\p{Mn}\p{Me}\p{Cf}]{30})[\p{Mn}\p{Me}\p{Cf}]+/u',
		),
		array( ' ', '', '$1' ),
		$text
	);
	return preg_match( '/[^\p{Z}\p{Cc}\p{Cf}\p{M}]/u', $text ) ? mb_substr( trim( $text ), 0, $limit ) : '';
}

/**
 * Whether everybody may read the text, as schema.org says it: by a value, or by a word such as `https://schema.org/False`.
 *
 * @param array $payload Payload.
 * @return bool
 */
function is_free_text( array $payload ) {
	$free = $payload['isAccessibleForFree'] ?? true;
	return is_string( $free ) ? 1 === preg_match( '~(^|/)(true|yes)$~i', trim( $free ) ) : (bool) $free;
}

/**
 * Whether a payload says that its article may be shown. What cannot be read means no.
 *
 * @param array $payload Payload.
 * @return bool
 */
function may_be_shown( array $payload ) {
	$status = $payload['status'] ?? 'usable';
	if ( ! is_string( $status ) || ! in_array( strtolower( $status ), array( 'usable', 'publish' ), true ) ) {
		return false;
	}
	if ( ! empty( $payload['content']['protected'] ) ) {
		return false;
	}
	foreach ( array( 'embargo', 'expires' ) as $name ) {
		if ( ! isset( $payload[ $name ] ) ) {
			continue;
		}
		$time = is_string( $payload[ $name ] ) ? strtotime( $payload[ $name ] ) : false;
		if ( false === $time || ( 'embargo' === $name ) === ( $time > time() ) ) {
			return false;
		}
	}
	return true;
}
