package org.ecrf.server.subject;

/** A subject as everybody names it: {@code 01-001} in its study. */
public record SubjectRef(String study, String number) {}
