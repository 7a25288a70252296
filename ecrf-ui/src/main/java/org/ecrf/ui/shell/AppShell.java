package org.ecrf.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.lumo.Lumo;

/**
 * The page around the application. The order of the style sheets matters: Lumo, its compact preset,
 * our tokens and parts, and last what narrow screens change.
 *
 * <p>Requests travel by XHR, answers and pushes by WebSocket: a plain WebSocket does not notice
 * that the line is gone, and XHR carries the signed-in person with each request.
 */
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet(Lumo.COMPACT_STYLESHEET)
@StyleSheet("context://look/tokens.css")
@StyleSheet("context://look/base.css")
@StyleSheet("context://look/shell.css")
@StyleSheet("context://look/parts.css")
@StyleSheet("context://look/fields.css")
@StyleSheet("context://look/casebook.css")
@StyleSheet("context://look/repeats.css")
@StyleSheet("context://look/verification.css")
@StyleSheet("context://look/matrix.css")
@StyleSheet("context://look/narrow.css")
@StyleSheet("context://look/phone.css")
public class AppShell implements AppShellConfigurator {}
