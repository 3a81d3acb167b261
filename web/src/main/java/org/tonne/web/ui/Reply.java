package org.tonne.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What a page answers instead of itself: another address, a status, a cookie. */
@RequestScoped
public class Reply {

    /** Sends the reader to another page of the store; what was sent is done and will not be sent again. */
    public void goTo(String address) {
        see(address);
    }

    /** Sends the reader to an address outside the store. */
    public void leaveFor(String address) {
        see(address);
    }

    private static void see(String address) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
        external.setResponseHeader("Location", address);
        faces.responseComplete();
    }

    /** Answers with the page that says in words what this status means. */
    public void refuse(int status) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(status, "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        faces.responseComplete();
    }

    /** Answers with this page, but says to machines that something was wrong. */
    public void status(int status) {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
    }

    /** Keeps a value in the browser, or with an age of zero takes it away. */
    public void cookie(Cookie cookie) {
        response().addCookie(cookie);
    }

    /** The answer itself, for the container. */
    public HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
