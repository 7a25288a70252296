/**
 * The surroundings of tests that run in WildFly: database, archive, and the language of their
 * stories.
 */
package org.ecrf.server.container;
