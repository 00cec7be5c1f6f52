<?php
// The router of PHP's own server: files as they are, scripts by their path, and everything else by WordPress.
$root = $_SERVER['DOCUMENT_ROOT'];
$path = urldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
if (is_dir($root . $path) && is_file("$root$path/index.php")) $path = rtrim($path, '/') . '/index.php';
if (is_file($root . $path) && !str_ends_with($path, '.php')) return false;
$script = is_file($root . $path) ? $path : '/index.php';
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $script;
$_SERVER['SCRIPT_FILENAME'] = $root . $script;
chdir(dirname($root . $script));
require $root . $script;
