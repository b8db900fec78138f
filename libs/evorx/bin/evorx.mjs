#!/usr/bin/env node
import '@evorx/cli/bin/evorx.mjs';
