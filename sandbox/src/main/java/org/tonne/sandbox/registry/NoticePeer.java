package org.tonne.sandbox.registry;

import org.tonne.contract.types.Request;

/** The platform's end of the link, for what the registry tells besides transactions. */
interface NoticePeer {
    /** Hands over one notice; trouble on the way is a reply that is not accepted, never an exception. */
    Callback.Reply tell(Request notice);
}
