package org.ecrf.server.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.*;

/** A use case: one class, in one transaction, whose every public method states its permission. */
@Stereotype
@ApplicationScoped
@Transactional
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UseCase {}
