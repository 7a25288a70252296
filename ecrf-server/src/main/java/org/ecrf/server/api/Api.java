package org.ecrf.server.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources of the rooms stand under {@code /api}. */
@ApplicationPath("/api")
public class Api extends Application {}
