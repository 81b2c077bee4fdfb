// What a bot must be allowed in a channel to post there.

/** What Discord lets somebody do in a channel, as far as posting takes it. */
export type Permission = 'view' | 'send' | 'embed' | 'startThreads' | 'sendInThreads' | 'attach';
