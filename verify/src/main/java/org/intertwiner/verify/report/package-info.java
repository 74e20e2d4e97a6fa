/**
 * Reports in and out: JSON as the source of truth, JUnit XML for build servers, a self-contained
 * page, plain lines for people; and a baseline that a build is held to.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.report.ReportFormat}: the JSON and its schema, the text
 *       layout; {@link org.intertwiner.verify.report.ReportReader}: the way back, within {@link
 *       org.intertwiner.verify.report.ReportLimits};
 *   <li>{@link org.intertwiner.verify.report.ReportSet}: reports of several models in one document;
 *   <li>{@link org.intertwiner.verify.report.JUnitXml}, {@link
 *       org.intertwiner.verify.report.HtmlReport}: the other forms; {@link
 *       org.intertwiner.verify.report.ReportFile}: all of them in files;
 *   <li>{@link org.intertwiner.verify.report.Baseline} with {@link
 *       org.intertwiner.verify.report.BaselineComparison}: what is worse than it was.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.report.ReportReader#parse(String)}: reading gives back the same
 * report, number by number; and two runs with the same seed give the same text, byte for byte,
 * whatever the number of threads: no time stamps, no paths, fixed order of fields.
 *
 * <h2>Notes</h2>
 *
 * <p>What is inconclusive never passes: it is an error in JUnit XML and exit code 3. Names come
 * from foreign models: in every form they are escaped, cannot forge lines or markup, and are cut
 * where they are long.
 *
 * <h2>Sources</h2>
 *
 * <p>T. Bray (ed.), RFC 8259, The JavaScript Object Notation (JSON) Data Interchange Format (2017);
 * A. Wright et al., JSON Schema: A Media Type for Describing JSON Documents, draft 2020-12.
 */
@NullMarked
package org.intertwiner.verify.report;

import org.jspecify.annotations.NullMarked;
