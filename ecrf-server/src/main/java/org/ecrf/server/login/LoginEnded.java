package org.ecrf.server.login;

/** A login has ended, on this node or another: pages that stand open on it are to close. */
public record LoginEnded(String session, LoginState state) {}
