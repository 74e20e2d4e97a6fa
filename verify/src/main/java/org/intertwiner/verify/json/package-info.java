/**
 * Exact objects in JSON, the same everywhere: in answers of the command line and in documents.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.json.ExactJson}: rational and cyclotomic numbers, matrices,
 *       group elements;
 *   <li>{@link org.intertwiner.verify.json.PolynomialJson}: polynomials and matrices of them;
 *   <li>{@link org.intertwiner.verify.json.CertificateJson}: what was proved about a basis.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.json.ExactJson#readNumber}: what was written is read again
 * without loss, and nothing else is read.
 *
 * <h2>Sources</h2>
 *
 * <p>T. Bray (ed.), RFC 8259, The JavaScript Object Notation (JSON) Data Interchange Format (2017).
 */
@NullMarked
package org.intertwiner.verify.json;

import org.jspecify.annotations.NullMarked;
