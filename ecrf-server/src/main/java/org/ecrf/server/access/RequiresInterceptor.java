package org.ecrf.server.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;

/**
 * Stands around every use case, inside of its transaction: the caller is signed in, and when the
 * use case is done it has asked for access and its changes have reached the database (a statement
 * that fails does so here, with its own type, and not at the commit).
 */
@Requires
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class RequiresInterceptor {
  private final Access access;
  private final Caller caller;
  private final EntityManager em;

  @Inject
  RequiresInterceptor(Access access, Caller caller, EntityManager em) {
    this.access = access;
    this.caller = caller;
    this.em = em;
  }

  @AroundInvoke
  Object around(InvocationContext invocation) throws Exception {
    caller.name();
    Object answer = invocation.proceed();
    Asking asking = access.current();
    if (!asking.asked() && asking.permission() != Permission.SIGNED_IN) {
      throw new IllegalStateException(invocation.getMethod() + " has not asked for access");
    }
    if (em.isJoinedToTransaction()) {
      em.flush();
    }
    return answer;
  }
}
