package org.ecrf.server.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import org.ecrf.server.problem.ClosedMeanwhile;
import org.ecrf.server.problem.Outage;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Stands around every use case, outside of its transaction: a refused attempt goes to the trail in
 * a transaction of its own, after that of the use case is over, and a database that is away becomes
 * a refusal.
 */
@Requires
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class AttemptInterceptor {
  private final Access access;
  private final Attempts attempts;

  @Inject
  AttemptInterceptor(Access access, Attempts attempts) {
    this.access = access;
    this.attempts = attempts;
  }

  @AroundInvoke
  Object around(InvocationContext invocation) throws Exception {
    Requires requires = invocation.getMethod().getAnnotation(Requires.class);
    @Nullable Asking outer = access.begin(requires.value());
    try {
      Object answer = invocation.proceed();
      if (outer == null) {
        Asking done = access.current();
        done.refusedParts().forEach(part -> attempts.refused(name(invocation), done, part));
      }
      return answer;
    } catch (Refused refused) {
      if (outer == null) {
        attempts.refused(name(invocation), access.current(), refused.refusal());
      }
      throw refused;
    } catch (Exception failure) {
      Optional<Refusal> closed = ClosedMeanwhile.told(failure);
      if (closed.isPresent()) {
        throw new Refused(closed.get());
      }
      throw Outage.causes(failure) ? new Refused(new Refusal.Busy()) : failure;
    } finally {
      access.end(outer);
    }
  }

  private static String name(InvocationContext invocation) {
    return invocation.getMethod().getDeclaringClass().getSimpleName();
  }
}
