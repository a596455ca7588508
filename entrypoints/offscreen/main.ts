import SearchWorker from '../../lib/search/host/search.worker.ts?worker';

// In a worker of its own, the index never holds up what the extension shows: its pages share one thread.
new SearchWorker();
