<?php
/**
 * The page of the settings.
 *
 * @package ArticleEmbed
 */

namespace ArticleEmbed;

defined( 'ABSPATH' ) || exit;

/** The command that puts the script into the plugin. */
const BUILD = 'npm run build:wordpress'; // phpcs:ignore WordPress.WP.CapitalPDangit.MisspelledInText -- A name in package.json.

/**
 * The settings that are valid.
 *
 * @param mixed $given What the form sent.
 * @return array
 */
function sanitize_settings( $given ) {
	$given = is_array( $given ) ? $given : array();
	$clean = array();
	$words = array(
		'layout' => SITE_LAYOUTS,
		'theme'  => KEYWORDS['theme'],
	);
	foreach ( $words as $name => $values ) {
		$clean[ $name ] = in_array( $given[ $name ] ?? '', $values, true ) ? $given[ $name ] : DEFAULTS[ $name ];
	}
	$clean['related']        = max( 0, min( 50, (int) ( $given['related'] ?? DEFAULTS['related'] ) ) );
	$clean['access']         = in_array( $given['access'] ?? '', ACCESS, true ) ? $given['access'] : DEFAULTS['access'];
	$clean['publish']        = ! empty( $given['publish'] );
	$clean['body']           = ! empty( $given['body'] );
	$clean['publisher_name'] = sanitize_text_field( $given['publisher_name'] ?? '' );
	$clean['publisher_logo'] = checked_url( $given['publisher_logo'] ?? '' );
	/* translators: %s: a line that somebody wrote. */
	$provider_fault = __( 'Expected a pattern of addresses and an endpoint, such as https://news.example/* https://cards.example/oembed. This line was left out: %s', 'article-embed' );
	/* translators: %s: a line that somebody wrote. */
	$origin_fault       = __( 'Expected an origin, such as https://news.example or https://*.news.example. This line was left out: %s', 'article-embed' );
	$clean['providers'] = clean_lines( $given['providers'] ?? '', 'provider_line', $provider_fault );
	$clean['origins']   = clean_lines( $given['origins'] ?? '', 'origin_line', $origin_fault );
	return $clean;
}

/**
 * The lines that are valid; says which are not.
 *
 * @param mixed  $text    What the form sent.
 * @param string $reader  Function that returns the valid line, or an empty text.
 * @param string $message Message with a place for the line.
 * @return string
 */
function clean_lines( $text, $reader, $message ) {
	$clean = array();
	foreach ( lines( is_string( $text ) ? $text : '' ) as $line ) {
		$valid = call_user_func( __NAMESPACE__ . '\\' . $reader, $line );
		if ( '' !== $valid ) {
			$clean[] = $valid;
		} elseif ( function_exists( 'add_settings_error' ) ) {
			add_settings_error( OPTION, 'invalid', sprintf( $message, $line ) );
		}
	}
	return implode( "\n", array_unique( $clean ) );
}

/**
 * A line of the setting `providers`.
 *
 * @param string $line Line.
 * @return string
 */
function provider_line( $line ) {
	$words = preg_split( '/\s+/', $line );
	$is_ok = 2 === count( $words ) && preg_match( '#^https?://[^/*]*[^/*.]/\S*\*#', $words[0] ) && checked_url( $words[1] );
	return $is_ok ? $words[0] . ' ' . checked_url( $words[1] ) : '';
}

/**
 * A line of the setting `origins`.
 *
 * @param string $line Line.
 * @return string
 */
function origin_line( $line ) {
	return preg_match( '#^https?://(\*\.)?[a-z0-9.-]+(:\d+)?/?$#i', $line ) ? rtrim( $line, '/' ) : '';
}

add_action(
	'admin_init',
	static function () {
		register_setting(
			OPTION,
			OPTION,
			array(
				'type'              => 'object',
				'sanitize_callback' => __NAMESPACE__ . '\sanitize_settings',
				'default'           => DEFAULTS,
			)
		);
		add_settings_section( 'cards', __( 'Cards of other publishers', 'article-embed' ), '__return_null', OPTION );
		add_settings_section( 'publish', __( 'This site as a publisher', 'article-embed' ), '__return_null', OPTION );
		foreach ( fields() as $name => $field ) {
			$field['name'] = $name;
			if ( 'checkbox' !== $field['type'] ) {
				$field['label_for'] = OPTION . '-' . $name;
			}
			add_settings_field( $name, $field['title'], __NAMESPACE__ . '\print_field', OPTION, $field['section'], $field );
		}
	}
);

/**
 * The fields of the form.
 *
 * @return array[]
 */
function fields() {
	$field = static function ( ...$values ) {
		return array_combine( array( 'section', 'type', 'title', 'help', 'values' ), $values + array( '', '', '', '', array() ) );
	};
	return array(
		'providers'      => $field( 'cards', 'textarea', __( 'Publishers', 'article-embed' ), __( 'One on each line: a pattern of addresses, a space, the oEmbed endpoint. A pasted address that fits becomes a card. Example: https://news.example/* https://cards.example/oembed', 'article-embed' ) ),
		'origins'        => $field( 'cards', 'textarea', __( 'Allowed origins', 'article-embed' ), __( 'One on each line: where payloads may come from, such as https://cards.example. Cards from other origins stay a quotation. If there is none, quotations of any publisher become cards, without the options that only you may choose.', 'article-embed' ) ),
		'layout'         => $field( 'cards', 'select', __( 'Layout', 'article-embed' ), '', SITE_LAYOUTS ),
		'theme'          => $field( 'cards', 'select', __( 'Theme', 'article-embed' ), '', KEYWORDS['theme'] ),
		'related'        => $field( 'cards', 'number', __( 'Related stories', 'article-embed' ) ),
		'publish'        => $field( 'publish', 'checkbox', __( 'Offer cards', 'article-embed' ), __( 'Each post has a payload at its address followed by article.json, and other sites that embed the post show its card.', 'article-embed' ) ),
		'body'           => $field( 'publish', 'checkbox', __( 'Full text', 'article-embed' ), __( 'Payloads have the text of the post, if everybody may read it.', 'article-embed' ) ),
		'publisher_name' => $field( 'publish', 'text', __( 'Name of the publisher', 'article-embed' ), __( 'If empty, the title of the site.', 'article-embed' ) ),
		'publisher_logo' => $field( 'publish', 'url', __( 'Address of the logo', 'article-embed' ), __( 'If empty, the icon of the site.', 'article-embed' ) ),
		'access'         => $field( 'publish', 'select', __( 'Who may read', 'article-embed' ), __( 'Unless a post says otherwise.', 'article-embed' ), ACCESS ),
	);
}

/**
 * Prints a field of the form.
 *
 * @param array $field Field.
 */
function print_field( $field ) {
	$value = settings()[ $field['name'] ];
	$name  = OPTION . '[' . $field['name'] . ']';
	$id    = OPTION . '-' . $field['name'];
	if ( 'textarea' === $field['type'] ) {
		printf( '<textarea id="%s" name="%s" rows="4" class="large-text code">%s</textarea>', esc_attr( $id ), esc_attr( $name ), esc_textarea( $value ) );
	} elseif ( 'select' === $field['type'] ) {
		printf( '<select id="%s" name="%s">', esc_attr( $id ), esc_attr( $name ) );
		foreach ( $field['values'] as $choice ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $choice ), selected( $choice, $value, false ), esc_html( $choice ) );
		}
		echo '</select>';
	} elseif ( 'checkbox' === $field['type'] ) {
		printf( '<label><input type="checkbox" name="%s" value="1"%s> %s</label>', esc_attr( $name ), checked( $value, true, false ), esc_html( $field['help'] ) );
		return;
	} else {
		printf( '<input id="%s" name="%s" type="%s" value="%s" class="%s">', esc_attr( $id ), esc_attr( $name ), esc_attr( $field['type'] ), esc_attr( $value ), 'number' === $field['type'] ? 'small-text' : 'regular-text' );
	}
	if ( '' !== $field['help'] ) {
		printf( '<p class="description">%s</p>', esc_html( $field['help'] ) );
	}
}

add_action(
	'admin_menu',
	static function () {
		add_options_page( __( 'Article Embed', 'article-embed' ), __( 'Article Embed', 'article-embed' ), 'manage_options', OPTION, __NAMESPACE__ . '\print_page' );
	}
);

/** Prints the page. */
function print_page() {
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
	if ( '' === script_facts()['version'] ) {
		/* translators: %s: a command. */
		$missing = __( 'The folder assets of the plugin is empty, so no cards are drawn. Use a release of the plugin, or run this in its source: %s', 'article-embed' );
		echo '<div class="notice notice-error"><p>' . esc_html( sprintf( $missing, BUILD ) ) . '</p></div>';
	}
	echo '<form action="options.php" method="post">';
	settings_fields( OPTION );
	do_settings_sections( OPTION );
	submit_button();
	echo '</form></div>';
}
