<?php
/**
 * The options of a card, and the settings of the site.
 *
 * @package ArticleEmbed
 */

namespace ArticleEmbed;

defined( 'ABSPATH' ) || exit;

/** The name of the option that has all settings. */
const OPTION = 'article_embed';

/** The settings of a new site. */
const DEFAULTS = array(
	'providers'      => '',
	'origins'        => '',
	'layout'         => 'standard',
	'theme'          => 'auto',
	'related'        => 4,
	'publish'        => true,
	'body'           => false,
	'publisher_name' => '',
	'publisher_logo' => '',
	'access'         => 'free',
);

/** The options that have one of a few values; the first is the default. The last four layouts are lists of articles. */
const KEYWORDS = array(
	'layout'      => array( 'standard', 'compact', 'hero', 'full', 'list', 'grid', 'carousel', 'headlines' ),
	'theme'       => array( 'auto', 'light', 'dark' ),
	'link-target' => array( '_self', '_blank' ),
	'pictures'    => array( 'auto', 'all', 'raster', 'none' ),
	'excerpts'    => array( 'auto', 'all', 'lead', 'none' ),
	'date-style'  => array( 'absolute', 'relative' ),
);

/** The layouts that a site may have for all cards. */
const SITE_LAYOUTS = array( 'standard', 'compact', 'hero', 'full' );

/** The options that are numbers: the least, the greatest, and the default. */
const NUMBERS = array(
	'related'       => array( 0, 50, 4 ),
	'topics'        => array( 0, 20, 0 ),
	'paragraphs'    => array( 0, 255, 6 ),
	'heading-level' => array( 2, 6, 2 ),
	'items'         => array( 1, 100, 10 ),
	'refresh'       => array( 15, 86400, 0 ),
);

/** The options that are set or not. */
const FLAGS = array( 'lead', 'numbered' );

/** The options that are texts, with the most letters: the publisher's name, and the name of a format. */
const TEXTS = array(
	'publisher' => 200,
	'format'    => 40,
);

/** Who may read an article, as the payload says it. */
const ACCESS = array( 'free', 'registration', 'metered', 'subscription' );

/**
 * The settings of the site.
 *
 * @return array
 */
function settings() {
	$stored = get_option( OPTION );
	return array_merge( DEFAULTS, is_array( $stored ) ? array_intersect_key( $stored, DEFAULTS ) : array() );
}

/**
 * The options of a card that are valid and differ from their defaults, by attribute.
 *
 * @param array $given Values by attribute (`heading-level`), or by name of a shortcode (`heading_level`).
 * @return string[]
 */
function card_options( array $given ) {
	$options  = array();
	$settings = settings();
	foreach ( array_merge( array_keys( KEYWORDS ), array_keys( NUMBERS ), FLAGS, array_keys( TEXTS ) ) as $name ) {
		$value = $settings[ $name ] ?? null;
		foreach ( array( $name, str_replace( '-', '_', $name ) ) as $key ) {
			if ( isset( $given[ $key ] ) && '' !== $given[ $key ] ) {
				$value = $given[ $key ];
			}
		}
		$value = card_option( $name, $value );
		if ( null !== $value ) {
			$options[ $name ] = $value;
		}
	}
	return $options;
}

/**
 * One option of a card; null if it is invalid or the default.
 *
 * @param string $name  Name of the attribute.
 * @param mixed  $value Value that somebody gave.
 * @return string|null
 */
function card_option( $name, $value ) {
	if ( isset( KEYWORDS[ $name ] ) ) {
		$position = array_search( $value, KEYWORDS[ $name ], true );
		return $position ? $value : null;
	}
	if ( in_array( $name, FLAGS, true ) ) {
		return null === $value || in_array( $value, array( false, 0, '0', 'false', 'no' ), true ) ? null : '';
	}
	if ( isset( TEXTS[ $name ] ) ) {
		return is_string( $value ) && '' !== trim( $value ) ? mb_substr( trim( $value ), 0, TEXTS[ $name ] ) : null;
	}
	list( $least, $greatest, $default ) = NUMBERS[ $name ];
	if ( ! is_numeric( $value ) || $value < $least || $value > $greatest || (int) $value === $default ) {
		return null;
	}
	return (string) (int) $value;
}

/**
 * An http(s) address without user info; an empty text for anything else. A host in brackets is refused: WordPress takes it for a
 * shortcode.
 *
 * @param mixed $text Text that somebody gave.
 * @return string
 */
function checked_url( $text ) {
	$url  = is_string( $text ) ? sanitize_url( trim( $text ), array( 'http', 'https' ) ) : '';
	$host = (string) wp_parse_url( $url, PHP_URL_HOST );
	return '' !== $host && false === strpos( $host, '[' ) && ! wp_parse_url( $url, PHP_URL_USER ) ? $url : '';
}

/**
 * The origin of an address: `https://news.example`. Empty if it has none.
 *
 * @param string $url Address.
 * @return string
 */
function origin( $url ) {
	$parts = wp_parse_url( $url );
	if ( empty( $parts['scheme'] ) || empty( $parts['host'] ) || ! in_array( $parts['scheme'], array( 'http', 'https' ), true ) ) {
		return '';
	}
	return $parts['scheme'] . '://' . $parts['host'] . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
}

/**
 * The lines of a setting, without empty ones.
 *
 * @param string $text Text with line breaks.
 * @return string[]
 */
function lines( $text ) {
	return array_values( array_filter( array_map( 'trim', preg_split( '/\R/', $text ) ) ) );
}
