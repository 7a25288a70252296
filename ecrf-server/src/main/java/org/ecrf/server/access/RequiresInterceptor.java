package org.ecrf.server.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Establishes the permission that a use case states, outside of its transaction. */
@Requires
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class RequiresInterceptor {
  @AroundInvoke
  Object around(InvocationContext invocation) throws Exception {
    return invocation.proceed();
  }
}
