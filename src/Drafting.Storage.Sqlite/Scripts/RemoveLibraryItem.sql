DELETE FROM library WHERE number = $number
