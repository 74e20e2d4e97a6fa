/**
 * Programs in any language as maps between arrays, over lines of JSON.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.process.ProcessCommand}: which program, and what it takes and
 *       gives where it does not say so itself;
 *   <li>{@link org.intertwiner.verify.process.ProcessLimits}: how long it may take and how much it
 *       may write;
 *   <li>{@link org.intertwiner.verify.process.ProcessModel}: the running program;
 *   <li>{@link org.intertwiner.verify.process.ProcessFailure}: what went wrong with it.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.process.ProcessModel#run}: whatever the program does (hangs,
 * dies, floods its outputs, answers nonsense), the call returns an answer of the promised form or a
 * failure that says what happened, within the time that was set.
 *
 * <h2>The protocol</h2>
 *
 * <p>One JSON object a line on the program's standard input, one JSON object a line on its standard
 * output, UTF-8. Its standard error is free for messages, which are shown where the program fails.
 *
 * <p>A request and its answer:
 *
 * <pre>{@code
 * {"id":1,"inputs":{"x":{"shape":[1,2],"dtype":"float32","data":[0.5,-2.0]}}}
 * {"id":1,"outputs":{"y":{"shape":[1],"data":[4.25]}}}
 * }</pre>
 *
 * <ul>
 *   <li>{@code data}: the numbers with the last axis fastest. In answers nested lists stand too,
 *       and {@code shape} may be missing then. Every number is written so that reading it as
 *       binary64 gives its exact value; what is not finite is written {@code "NaN"}, {@code
 *       "Infinity"}, {@code "-Infinity"}, and read with or without quotes.
 *   <li>{@code dtype}: {@code float64}, {@code float32}, {@code float16}, {@code bfloat16}, {@code
 *       int64}, {@code int32}, {@code int16}, {@code int8}, {@code uint8}, {@code bool}; in answers
 *       it may be missing: what the description said, else {@code float32} if every number is one,
 *       else {@code float64}.
 *   <li>{@code {"id":1,"error":"…"}} refuses one request; the program goes on.
 *   <li>Requests may come before earlier ones are answered; answers may come in any order.
 *   <li>When its standard input ends the program ends.
 * </ul>
 *
 * <p>Only where no shapes were given to the command, the first request is {@code
 * {"id":0,"describe":true}}, answered for example by
 *
 * <pre>{@code
 * {"id":0,"inputs":[{"name":"x","dtype":"float32","shape":["batch",2]}],
 *  "outputs":[{"name":"y","dtype":"float32","shape":["batch"]}],
 *  "steps":[{"name":"norm","op":"Norm","inputs":["x"],"outputs":["y"]}],"random":false}
 * }</pre>
 *
 * <p>Only {@code inputs} is needed. A program that lists {@code steps} may be asked for their
 * values: a request then has {@code "trace":["h1"]}, and its answer {@code "tensors"} beside {@code
 * "outputs"}, of the same form.
 *
 * <h2>Notes</h2>
 *
 * <p>The program runs with the rights of the user who starts it; it is not confined. It is ended
 * with all of its descendants when the model is closed, after every failure, and when this process
 * ends; a descendant that has left the process tree before cannot be found.
 *
 * <h2>Sources</h2>
 *
 * <p>RFC 8259 for JSON.
 */
@NullMarked
package org.intertwiner.verify.process;

import org.jspecify.annotations.NullMarked;
