import '../shared/zodWithoutEval';
import './analytics.css';
