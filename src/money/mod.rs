//! Tariffs, bills and CO2: dated figures in, euros out.
