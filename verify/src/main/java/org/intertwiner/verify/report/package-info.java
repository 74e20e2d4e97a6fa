/**
 * Reports as text: JSON for programs, plain lines for people.
 *
 * <h2>What is defined</h2>
 *
 * <p>{@link org.intertwiner.verify.report.ReportFormat}: the schema of the JSON report, its writer
 * and the text layout.
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.report.ReportFormat#json}: two runs with the same seed give the
 * same text, byte for byte, whatever the number of threads: no time stamps, no paths, fixed order
 * of fields.
 *
 * <h2>Sources</h2>
 *
 * <p>T. Bray (ed.), RFC 8259, The JavaScript Object Notation (JSON) Data Interchange Format (2017).
 */
@NullMarked
package org.intertwiner.verify.report;

import org.jspecify.annotations.NullMarked;
