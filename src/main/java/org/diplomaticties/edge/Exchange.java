package org.diplomaticties.edge;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A request and all that is needed to answer it. */
record Exchange(Request request, Response response, Callback callback) {}
