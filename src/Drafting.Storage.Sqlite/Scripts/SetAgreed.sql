UPDATE library SET agreed = $agreed WHERE number = $library
