package org.ecrf.server.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The use case that a place of the API is for. It decides; {@link PermissionFirst} knows by it whom
 * to tell what is wrong with a request.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Calls {
  /** Where several are called: the one without which nothing is done. */
  Class<?> value();

  /** It needs the permission at all sites of the study, not at some. */
  boolean throughout() default false;
}
