/** Laws that hold for every input, tried with many. */
package org.ecrf.model.property;
