package org.tonne.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;

/** How the desks are guarded: a form of our own; who is not signed in is sent to it. */
@CustomFormAuthenticationMechanismDefinition(
        loginToContinue = @LoginToContinue(loginPage = "/en/sign-in", errorPage = "", useForwardToLogin = false))
@ApplicationScoped
public class Gate {}
