## My home, in the game; what the light edition says too is in plan.ftl.

home-rank-title = What counts most in your home
home-change = Change
home-choose-first = Choose up to three gestures for your sheet.
home-per-year = a year
home-range-small = less than { $high }
home-print = Print
home-write = Save my sheet
home-qr = Your sheet on your phone, without an account.
home-remove = Remove:
home-failed = The calculation did not work
home-retry = Try again
home-sheet-written = Your sheet is saved, ready to print: { $file }
home-sheet-failed = The sheet could not be saved. ({ $reason })
home-sheet = My sheet
home-sheet-file = sheet
