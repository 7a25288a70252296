package org.ecrf.server.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.*;

/** The permission that a use case needs. {@link RequiresInterceptor} establishes it. */
@InterceptorBinding
@Inherited
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {
  @Nonbinding
  Permission value() default Permission.SIGNED_IN;
}
