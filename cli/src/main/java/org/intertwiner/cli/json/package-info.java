/**
 * JSON in and out, with limits.
 *
 * <p>Defined here: {@link org.intertwiner.cli.json.Json}, the one place where the command line
 * parses and writes JSON, {@link org.intertwiner.cli.json.Fields}, typed access to a request,
 * {@link org.intertwiner.cli.json.ExactJson} and {@link org.intertwiner.cli.json.PolynomialJson},
 * exact numbers, matrices and polynomials.
 *
 * <p>Key result: {@link org.intertwiner.cli.json.Json#parse(String, String)} refuses what is too
 * long, too deep, duplicated or followed by something else, and says which.
 */
@NullMarked
package org.intertwiner.cli.json;

import org.jspecify.annotations.NullMarked;
