<?php
/**
 * Requests to other sites: bounded in size, time and number.
 *
 * @package ArticleEmbed
 */

namespace ArticleEmbed;

defined( 'ABSPATH' ) || exit;

/** Seconds that a request may take. */
const TIMEOUT = 3;

/** Bytes that a response may have, as in the card itself. */
const MAX_BYTES = 1048576;

/** Requests while one page is made. Cards beyond that show a link until a later page view. */
const MAX_REQUESTS = 3;

/**
 * Whether this page may make another request. Each call counts as one.
 *
 * @return bool
 */
function may_request() {
	static $count = 0;
	++$count;
	return $count <= MAX_REQUESTS;
}

/**
 * The JSON at an address: an array, a status if there is none, or 0 if nobody answers.
 *
 * @param string $url Address.
 * @return array|int
 */
function request_json( $url ) {
	$response = wp_safe_remote_get(
		$url,
		array(
			'timeout'             => TIMEOUT,
			'redirection'         => 2,
			'limit_response_size' => MAX_BYTES + 1,
			'headers'             => array( 'Accept' => 'application/json, application/ld+json;q=0.9, application/*+json;q=0.8' ),
		)
	);
	if ( is_wp_error( $response ) ) {
		return 0;
	}
	$status = (int) wp_remote_retrieve_response_code( $response );
	$body   = wp_remote_retrieve_body( $response );
	$type   = (string) wp_remote_retrieve_header( $response, 'content-type' );
	if ( 200 !== $status || strlen( $body ) > MAX_BYTES || ! preg_match( '#^application/(?:[\w.-]+\+)?json\b#i', $type ) ) {
		return 200 === $status ? 415 : $status;
	}
	$json = json_decode( $body, true, 64 );
	return is_array( $json ) ? $json : 415;
}
