/**
 * JSON in and out, with limits.
 *
 * <p>Defined here: {@link org.intertwiner.cli.json.Json}, the one place where the command line
 * parses and writes JSON, {@link org.intertwiner.cli.json.Fields}, typed access to a request. Exact
 * numbers, matrices and polynomials are written by {@link org.intertwiner.verify.json}.
 *
 * <p>Key result: {@link org.intertwiner.cli.json.Json#parse(String, String)} refuses what is too
 * long, too deep, duplicated or followed by something else, and says which.
 */
@NullMarked
package org.intertwiner.cli.json;

import org.jspecify.annotations.NullMarked;
