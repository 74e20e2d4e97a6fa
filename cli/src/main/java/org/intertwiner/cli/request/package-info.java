/**
 * Questions and answers of the command line, one request record and one result record a command.
 *
 * <p>Defined here: {@link org.intertwiner.cli.request.Request} and {@link
 * org.intertwiner.cli.request.Result}; the requests, each with its own result; {@link
 * org.intertwiner.cli.request.Requests}, which reads them from JSON.
 *
 * <p>Key result: {@link org.intertwiner.cli.request.Requests#of} and the sub-commands make the same
 * requests, so that a question asked either way has the same answer.
 */
@NullMarked
package org.intertwiner.cli.request;

import org.jspecify.annotations.NullMarked;
