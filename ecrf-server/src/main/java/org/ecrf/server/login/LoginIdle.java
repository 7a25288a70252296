package org.ecrf.server.login;

/** The last page of a login has ended by itself after a time without activity. */
public record LoginIdle(String session) {}
