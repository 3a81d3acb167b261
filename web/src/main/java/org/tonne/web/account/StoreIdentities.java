package org.tonne.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.account.application.SignIn;
import org.tonne.account.application.SignedIn;

import java.util.Optional;
import java.util.Set;

/** Who may come to the desks: the accounts of the store. What limits trying is in the use case. */
@ApplicationScoped
public class StoreIdentities implements IdentityStore {

    @Inject
    SignIn signIn;

    @Inject
    HttpServletRequest request;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential given)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        Optional<SignedIn> who = signIn.signIn(given.getCaller(), given.getPasswordAsString());
        who.ifPresent(known -> request.setAttribute(Desk.SIGNED_IN, known));
        return who.map(known -> new CredentialValidationResult(
                        known.email(), Set.of(known.role().name())))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
