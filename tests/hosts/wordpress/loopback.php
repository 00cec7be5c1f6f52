<?php
// A plugin of the test: WordPress may ask servers of this machine, on any port, and nobody else.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn () => range(1024, 65535));
add_filter('pre_wp_mail', '__return_true');
