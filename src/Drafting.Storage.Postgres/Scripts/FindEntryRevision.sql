SELECT revision FROM draft_log WHERE draft_id = @draft AND client_id = @client AND sequence = @sequence
